// editors/vscode: which command it starts, for which documents. VS Code and the protocol's client are stubs that note what they are asked for.
import fs from 'node:fs';
import Module, {createRequire} from 'node:module';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {makeFolder} from '../cli/run-cli.ts';

const place = path.resolve(import.meta.dirname, '../../editors/vscode');
const manifest: {
  main: string;
  activationEvents: string[];
  contributes: {commands: {command: string}[]; configuration: {properties: Record<string, {default: unknown}>}};
} = JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8'));

interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

const started: {readonly command: Command; readonly languages: readonly string[]}[] = [];
const stopped: number[] = [];
const registered = new Map<string, () => Promise<void>>();
let setting: readonly string[] = [];
let folders: readonly string[] = [];

class LanguageClient {
  readonly #command: Command;
  readonly #languages: readonly string[];
  constructor(_: string, __: string, command: Command, options: {documentSelector: {language: string}[]}) {
    this.#command = command;
    this.#languages = options.documentSelector.map(({language}) => language);
  }
  start(): Promise<void> {
    started.push({command: this.#command, languages: this.#languages});
    return Promise.resolve();
  }
  stop(): Promise<void> {
    stopped.push(started.length);
    return Promise.resolve();
  }
}

const stubs: Readonly<Record<string, unknown>> = {
  'vscode-languageclient/node': {LanguageClient},
  vscode: {
    workspace: {
      getConfiguration: () => ({get: () => setting}),
      get workspaceFolders() {
        return folders.map((fsPath) => ({uri: {scheme: 'file', fsPath}}));
      },
    },
    commands: {registerCommand: (name: string, run: () => Promise<void>) => registered.set(name, run)},
  },
};

// A CommonJS module asks for its packages here.
const loader = Module as unknown as {_load: (name: string, ...rest: unknown[]) => unknown};
const load = loader._load;
beforeEach(() => {
  loader._load = (name, ...rest) => stubs[name] ?? load(name, ...rest);
  started.length = 0;
  stopped.length = 0;
  [setting, folders] = [[], []];
});
afterEach(() => (loader._load = load));

async function activate(): Promise<Command | undefined> {
  const extension = createRequire(import.meta.url)(path.join(place, manifest.main)) as {
    activate: (context: {subscriptions: unknown[]}) => Promise<void>;
    deactivate: () => Promise<void>;
  };
  await extension.activate({subscriptions: []});
  return started[0]?.command;
}

describe('the VS Code extension starts', () => {
  test('the program among the folder’s own packages, for the languages that activate it', async () => {
    const folder = makeFolder('extension');
    const program = path.join(folder, 'node_modules/tablewatch/dist/cli.js');
    fs.mkdirSync(path.dirname(program), {recursive: true});
    fs.writeFileSync(program, '');
    folders = [makeFolder('other'), folder];
    expect(await activate()).toEqual({command: 'node', args: [program, 'lsp']});
    const languages = manifest.activationEvents.map((event) => event.replace('onLanguage:', ''));
    expect([...new Set(started[0]?.languages)].sort()).toEqual(languages.sort());
  });

  test('else what npx finds', async () => {
    folders = [makeFolder('empty')];
    expect(await activate()).toMatchObject({command: 'npx', args: ['--yes', 'tablewatch', 'lsp']});
  });

  test('what the setting names, and again on demand', async () => {
    setting = ['tablewatch-nightly', 'lsp', '--lang', 'zh-CN'];
    expect(await activate()).toMatchObject({command: 'tablewatch-nightly', args: ['lsp', '--lang', 'zh-CN']});
    const names = manifest.contributes.commands.map(({command}) => command);
    expect([...registered.keys()]).toEqual(names);
    await registered.get(names[0] ?? '')?.();
    expect([started.length, stopped]).toEqual([2, [1]]);
    expect(manifest.contributes.configuration.properties['tablewatch.command']?.default).toEqual([]);
  });
});
