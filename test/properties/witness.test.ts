// What must hold of repair with a clean version of the document, for any edit and any known process.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {loadLanguageModel} from '../../src/encoding/language/language-model.ts';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';
import {repair} from '../../src/encoding/repair.ts';
import {replay} from '../../src/encoding/replay.ts';
import {damageBy, damageProcesses} from '../../src/encoding/witness/process.ts';

const options = {seed: 20261121, numRuns: 150};

const word = fc.constantFrom(
  '模型',
  '排名',
  '得分',
  '通义千问',
  '医学影像',
  '报告（新）',
  '第三方机构',
  '“最佳”',
  '、',
  '。',
  'modèle',
  'Größe',
  'São Paulo',
  'coût',
  'модель',
  'рейтинг',
  'モデル',
  '評価',
  'ランキング',
  '95.2',
  'GPT-4',
  '✅',
);
const line = fc.array(word, {minLength: 1, maxLength: 10}).map((words) => words.join(' '));
const text = fc.array(line, {minLength: 2, maxLength: 12}).map((lines) => lines.join('\n'));
const process = fc.constantFrom(...damageProcesses());

describe('repair with a witness', () => {
  it('never differs from the witness where the damaged text agrees with it', () => {
    fc.assert(
      fc.property(text, process, (clean, damaging) => {
        const damaged = damageBy(clean, damaging);
        if (damaged === null) return;
        const result = repair(damaged, {base: {name: 'base', text: clean}});
        // Too little evidence may leave it as it is; what is written is the witness's text or what was there.
        if (result.characters.witness > 0 && damaging.steps.length === 1) expect(result.text).toBe(clean);
      }),
      options,
    );
  });

  it('invents nothing whatever bytes were dropped', () => {
    const bytes = fc.uniqueArray(fc.integer({min: 0x80, max: 0xbf}), {minLength: 1, maxLength: 4});
    const page = fc.constantFrom('windows-1252', 'windows-1254', 'windows-1251');
    fc.assert(
      fc.property(text, bytes, page, (clean, lost, readAs) => {
        const loss = {bytes: lost, mark: 'dropped', spaces: false} as const;
        const damaged = reapplyDamage(clean, {writtenIn: 'utf-8', readAs, loss}) ?? clean;
        const repaired = repair(damaged, {base: {name: 'base', text: clean}}).text.split('\n');
        const [was, meant] = [damaged.split('\n'), clean.split('\n')];
        const strangers = repaired.flatMap((line, i) =>
          Array.from(line).filter((character) => !`${was[i] ?? ''}${meant[i] ?? ''}\ufffd`.includes(character)),
        );
        expect(strangers).toEqual([]);
      }),
      options,
    );
  });

  it('keeps lines that were not edited, whatever else was', () => {
    fc.assert(
      fc.property(text, line, fc.nat(), process, (clean, added, at, damaging) => {
        const lines = clean.split('\n');
        const edited = lines.toSpliced(at % lines.length, 1, added);
        const damaged = damageBy(edited.join('\n'), damaging);
        if (damaged === null || damaging.byRun || damaging.steps.length > 1) return;
        const result = repair(damaged, {base: {name: 'base', text: clean}});
        if (result.characters.witness === 0) return;
        const repaired = result.text.split('\n');
        for (const [i, kept] of edited.entries()) {
          // An added line may look, damaged, like one that was there.
          const twins = lines.filter((other) => damageBy(other, damaging) === damageBy(kept, damaging));
          if (i !== at % lines.length && lines.includes(kept) && twins.every((twin) => twin === kept))
            expect([kept, damageBy(kept, damaging)]).toContain(repaired[i]);
        }
      }),
      options,
    );
  });

  it('is proven: the plan replays, and the result is stable', () => {
    fc.assert(
      fc.property(text, text, process, (clean, other, damaging) => {
        const damaged = damageBy(clean, damaging);
        if (damaged === null) return;
        for (const base of [clean, other, `${other}\n${clean}`]) {
          const result = repair(damaged, {base: {name: 'base', text: base}});
          expect(replay(result.plan, damaged)).toBe(result.text);
        }
      }),
      options,
    );
  });

  it('leaves a clean text alone, whatever it is compared with', () => {
    fc.assert(
      fc.property(text, text, (clean, other) => {
        expect(repair(clean, {base: {name: 'base', text: other}}).changed).toBe(false);
      }),
      options,
    );
  });
});

describe('repair with a context', () => {
  const model = loadLanguageModel(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../src/encoding/models/zh.model')),
  );
  const lossy = damageProcesses().find(
    ({steps}) => steps.length === 1 && steps[0]?.readAs === 'windows-1254' && steps[0].loss.mark === 'dropped',
  );

  it('changes no certain character, and makes none certain', () => {
    fc.assert(
      fc.property(text, text, fc.integer({min: 1, max: 40}), (clean, other, times) => {
        const damaged = lossy === undefined ? null : damageBy(clean, lossy);
        if (damaged === null) return;
        const alone = repair(damaged, {model});
        const beside = repair(damaged, {model, context: [{name: 'sibling', text: other.repeat(times)}]});
        alone.restored.forEach(({certainty, chosen}, i) => {
          const now = beside.restored[i];
          if (certainty === 'certain') expect(now?.chosen).toBe(chosen);
          else expect(now?.certainty).not.toBe('certain');
        });
      }),
      {...options, numRuns: 60},
    );
  });
});
