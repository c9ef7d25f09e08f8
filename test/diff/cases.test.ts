// Pairs cut down from revisions of real boards, of which the differ once said something false: what is true of each, as events and as
// text, and that the events rebuild the later edition.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {applyChangeset, diffSnapshots} from '../../src/diff/index.ts';
import type {Changeset} from '../../src/model/changeset.ts';
import {renderDiffText} from '../../src/report/changes/text.ts';
import {canonicalDocument, writeCanonical} from '../../src/snapshot/index.ts';
import {editionFile} from './edition.ts';

const folder = path.join(import.meta.dirname, 'cases');

/** `kind | subjects | field | before → after` of every event that is told, in any order; then what the text says and does not say. */
interface Truth {
  readonly events: readonly string[];
  readonly says?: readonly (string | RegExp)[];
  readonly never?: RegExp;
}

const truths: Record<string, Truth> = {
  '01_text_value': {
    events: ['value_changed | A, B | category | MIT → Apache-2.0'],
    says: ['licence', 'A, B', 'MIT → Apache-2.0'],
    never: /written|Nothing/,
  },
  '02_scaled_unit': {
    events: [
      'measure_changed | A | latency | 24 → 60',
      'measure_changed | A | memory | 12 → 24',
      'measure_changed | A | context | 8 → 32',
    ],
    says: ['24ms → 60ms', '12 GB → 24 GB', '8k → 32k'],
    never: /0\.024|000/,
  },
  '03_dup_same': {events: ['duplicate_appeared | B | name'], says: ['B'], never: /\bnew\b|left/i},
  '04_percent_fraction': {
    events: ['unit_changed | A, B, C, D, E, F, G, H, I, J | score | % → null'],
    never: /rescored|scored anew:|tied|median/i,
  },
  '05_cost_per': {
    events: [
      'unit_changed | A, B, C | 花费/万次（元） | 花费/千次（元） → 花费/万次（元）',
      'column_renamed |  | 花费/万次(元) | 花费/千次（元） → 花费/万次（元）',
    ],
    never: /new column|gone/i,
  },
  '06_jitter': {events: [], says: [/^No real change/], never: /90\.12/},
  '07_rounding': {events: [], says: [/^No real change/], never: /4\.5/},
  '08_rounded_shown': {
    events: ['score_changed | C | score | 71.48 → 88', 'overtook | C | score'],
    says: ['71.48 → 88.0', 'C passed B'],
    never: /71\.5/,
  },
  '09_average_row': {events: ['summary_row_added | Average'], says: ['Average'], never: /\bnew\b/i},
  '10_group_row': {events: ['summary_row_changed | 多语言向'], never: /\bnew\b|left/i},
  '11_table_before_same_header': {events: ['board_added |  |  | null → Models'], never: /left/},
  '12_split': {
    events: ['moved_away | C, D |  | Leaderboard → Older models', 'board_added |  |  | null → Older models'],
    says: ['Older models: C, D'],
    never: /left|paragraph/,
  },
  '13_rename_same_row': {
    events: ['respelled | vivo-BlueLM-7B | name | BlueLM-7B → vivo-BlueLM-7B'],
    never: /\bnew\b|left/i,
  },
  '14_date_spelling': {
    events: [
      'respelled | GPT-4 (03/14) | name | GPT-4 0314 → GPT-4 (03/14)',
      'respelled | GPT-4 (06/13) | name | GPT-4 0613 → GPT-4 (06/13)',
    ],
    never: /\bnew\b|left|replaced/i,
  },
  '15_brackets': {
    events: ['respelled | qwen3-max-2026-01-23 | name | Qwen3 Max (2026-01-23) → qwen3-max-2026-01-23'],
    never: /\bnew\b|left|possibly/i,
  },
  '16_twin_pairing': {
    events: ['duplicate_appeared | G | name', 'score_changed | G | score | 0.427 → 0.429'],
    says: ['0.427 → 0.429'],
    never: /passed B/,
  },
  '17_code_key': {
    events: [
      'respelled | 3M | name | 3M Co. → 3M',
      'respelled | Amazon.com | name | Amazon.com Inc → Amazon.com',
      'respelled | Adobe | name | Adobe Systems Inc → Adobe',
      'respelled | AT&T | name | AT&T Inc → AT&T',
    ],
    never: /\bnew\b|left|unit/i,
  },
  '18_single_table_new_header': {
    events: [
      'column_renamed |  | Ticker | Symbol → Ticker',
      'column_renamed |  | Security | Name → Security',
      'column_renamed |  | GICS Sub-Industry | Sector → GICS Sub-Industry',
      'column_added |  | GICS Sector | null → GICS Sector',
      'value_changed | MMM | Security | 3M → 3M Company',
      'value_changed | AOS | Security | A. O. Smith → A.O. Smith Corp',
      'value_changed | ABT | Security | Abbott → Abbott Laboratories',
    ],
    never: /board|\bleft\b/i,
  },
  '19_name_merged_with_size': {
    events: [
      'column_removed |  | Size | Size → null',
      'respelled | CodeLlama-34B | name | CodeLlama → CodeLlama-34B',
      'respelled | CodeLlama-13B | name | CodeLlama → CodeLlama-13B',
      'respelled | StarCoder-15B | name | StarCoder → StarCoder-15B',
    ],
    never: /\bnew\b|left|twice|once/i,
  },
  '20_constant_column_renamed': {
    events: ['column_renamed |  | Unlocked | Released → Unlocked'],
    never: /new column|gone/i,
  },
  '21_per_second': {
    events: ['22722 → 50134'],
    says: [/Requests\/s/, /22,?722 → 50,?134/],
    never: /\d s\b/,
  },
  '22_language_before_name': {
    events: ['respelled | sindresorhus-awesome | name | awesome → sindresorhus-awesome'],
    never: /Python/,
  },
  '24_rescored_hides_movers': {
    events: [
      'rescored | Alpha, Bravo, Charlie, Delta, Echo, Foxtrot, Golf, Hotel, India, Juliet, Lima, Kilo | score',
      'score_changed | Lima | score | 500 → 545',
      'overtook | Lima | score',
    ],
    says: ['Lima passed Kilo'],
  },
  '25_value_filled': {events: ['value_filled | A | MMLU | null → 77.5'], says: ['77.5']},
  '26_new_no_score': {
    events: ['entered | Qwen-VL-MAX'],
    says: ['New: Qwen-VL-MAX (59.4, #1)', 'nobody else moved'],
  },
  '27_blank_header_links': {
    events: ['value_changed | PLaMo 2 8B | vendor | PFN → Preferred Networks'],
    says: ['maker'],
    never: /\bnew\b|left|called/i,
  },
  '28_board_moved_only': {
    events: ['board_moved |  |  | A / T → A / Tests'],
    says: ['Tests'],
    never: /paragraph/,
  },
  '29_unranked_under_moved': {
    events: ['became_unranked | C | score | 70 → null'],
    says: ['C lost its score'],
    never: /moved/i,
  },
  '30_versioned_name_with_date_key': {
    events: ['succeeded | bzip3 1.5.3 | name | bzip3 1.5.2 → bzip3 1.5.3'],
    never: /\bnew\b|left|follow/i,
  },
  '31_size_in_subject': {
    events: ['score_changed | CodeLlama · 7B | score | 37.8 → 39.9'],
    says: ['7B'],
    never: /7000000000/,
  },
  '32_number_to_word': {events: ['value_changed | A | price | 12 → free'], says: ['12 → free'], never: /–/},
  '33_link_address': {
    events: [],
    says: [/^No real change/, '2 cells with another link', '1 cell written differently'],
  },
  '34_row_labels': {
    events: [
      'measure_changed | 5000 | default | 38910.02 → 125990.27',
      'measure_changed | 100 | default | 3152.2 → 3174.69',
    ],
    says: ['3152.20 → 3174.69'],
    never: /\bnew\b|left/i,
  },
  '35_one_label_twice': {
    events: ['measure_changed'],
    says: [/Time, s grew on all 12/, /Time, s \(2\) roughly halved on all 12/],
    never: /24 of 12/,
  },
  '36_two_values_in_cell': {
    events: [
      'value_changed | YOLOv6-N | Size | 416 / 640 → 640',
      'value_changed | YOLOv6-N | mAPval | 36.3 → 35.9 (300e) / 36.3 (400e)',
    ],
    says: ['1 cell written differently'],
    never: /÷|300e[ 3]/,
  },
  '37_also_known_as': {
    events: [
      'respelled | BERTimbau Base (aka bert-base-portuguese-cased)',
      'respelled | BERTimbau Large (aka bert-large-portuguese-cased)',
      'score_changed | BERTimbau Base (aka bert-base-portuguese-cased) | score | 89.2 → 89.6',
      'measure_changed | BERTimbau Base (aka bert-base-portuguese-cased) | STS | 0.836 → 0.84',
    ],
    never: /\bnew\b|left/i,
  },
  '38_two_boards_of_a_title': {
    events: ['measure_changed | logrus | Time | 8035 → 9046'],
    says: ['Performance (2) — logrus'],
  },
  '39_ascending_total': {
    events: ['score_changed | Rust | score | 6.555 → 6.901', 'overtaken | Rust | score'],
    says: ['Rust was passed by Nim', 'places 3 → 4 of 7'],
  },
  '41_name_and_size': {
    events: ['200', '25', '50'].map((size) => `measure_changed | GloVe · ${size} | Test size | 59886 → 10000`),
    says: ['GloVe · 200: Test size 59,886 → 10,000'],
  },
  '42_successor_without_score': {
    events: ['succeeded | zstd 1.4.4 -1 | name | zstd 1.4.0 -1 → zstd 1.4.4 -1'],
    says: ['zstd 1.4.0 -1 → zstd 1.4.4 -1: Compression 530 MB/s → 520 MB/s'],
    never: /\bnew\b|left/i,
  },
  '43_filled_in_names': {
    events: ['value_filled | Bill Cassidy, Vance McAllister | new_member'],
    says: ['new_member is filled in: Bill Cassidy (Garret Graves), Vance McAllister (Ralph Abraham)'],
  },
  '40_shared_codes': {
    events: ['renamed | NORTH MACEDONIA | name | FYROM → NORTH MACEDONIA'],
    says: ['same Code'],
    never: /\bnew\b|left/i,
  },
};

function told(changeset: Changeset): string[] {
  const events = [...changeset.events, ...changeset.boards.flatMap((board) => board.events)];
  return events
    .filter(({significance}) => significance !== 'noise')
    .map(({kind, subjects, field, before, after}) => {
      const change = before === null && after === null ? '' : ` | ${String(before || null)} → ${String(after)}`;
      return `${kind} | ${subjects.join(', ')} | ${field ?? ''}${change}`.replace(/ \| $/, '');
    });
}

async function compare(name: string): Promise<{changeset: Changeset; isRebuilt: boolean}> {
  const files = fs.readdirSync(folder).filter((file) => file.startsWith(`${name}.`));
  const [one, other] = await Promise.all(files.sort().map((file) => editionFile(path.join(folder, file))));
  if (one === undefined || other === undefined) throw new Error(`${name} is two files`);
  const changeset = await diffSnapshots(one, other);
  const isRebuilt = writeCanonical(applyChangeset(one, changeset)) === writeCanonical(canonicalDocument(other));
  return {changeset, isRebuilt};
}

describe('pairs of real boards', () => {
  it.each(Object.entries(truths))('%s', async (name, {events, says = [], never}) => {
    const {changeset, isRebuilt} = await compare(name);
    const text = renderDiffText(changeset, {language: 'en'});
    for (const event of events) expect(told(changeset).join('\n')).toContain(event);
    const headless = told(changeset).filter((line) => !events.some((event) => line.includes(event)));
    if (!events.some((event) => event.startsWith('rescored'))) expect(headless).toEqual([]);
    for (const words of says) expect(text.replace(/\s+/g, ' ')).toMatch(words);
    const body = text
      .split('\n')
      .slice(2)
      .join('\n')
      .replace(/^\S+\.(?:md|csv).*$/gm, '');
    if (never !== undefined) expect(`${changeset.verdict}\n${body}`).not.toMatch(never);
    expect(isRebuilt).toBe(true);
  });

  it.each(fs.readdirSync(folder).map((file) => [file]))('%s does not differ from itself', async (file) => {
    const [one, other] = [await editionFile(path.join(folder, file)), await editionFile(path.join(folder, file))];
    expect(told(await diffSnapshots(one, other))).toEqual([]);
  });
});
