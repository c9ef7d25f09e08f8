// An editor as the protocol's own library makes one: starts the built program and talks to it over stdio.
import {spawn} from 'node:child_process';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node';
import {TextDocument} from 'vscode-languageserver-textdocument';

const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');

export interface Editor {
  readonly server: InitializeResult;
  readonly pid: number | undefined;
  /** Every publication, in the order in which it came. */
  readonly published: readonly PublishDiagnosticsParams[];
  readonly uriOf: (name: string) => string;
  readonly open: (name: string, text: string, languageId?: string) => Promise<Diagnostic[]>;
  /** Replaces a piece of the open text and does not wait. Returns the new version. */
  readonly type: (name: string, start: number, end: number, text: string) => Promise<number>;
  readonly diagnosticsOf: (name: string, version: number) => Promise<Diagnostic[]>;
  readonly textOf: (name: string) => string;
  readonly hover: (name: string, offset: number) => Promise<string>;
  readonly actions: (name: string, start: number, end?: number, only?: string[]) => Promise<CodeAction[]>;
  /** The text after an action, resolved first where it has no edit yet. */
  readonly apply: (name: string, action: CodeAction) => Promise<string>;
  readonly close: (name: string) => Promise<void>;
  /** Shuts the server down and returns its exit status. */
  readonly quit: () => Promise<number | null>;
}

export async function startEditor(folder: string, args: readonly string[] = []): Promise<Editor> {
  const env = {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'};
  const child = spawn(process.execPath, [bin, 'lsp', '--stdio', ...args], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const documents = new Map<string, TextDocument>();
  const published: PublishDiagnosticsParams[] = [];
  const waiting: {uri: string; version: number; resolve: (diagnostics: Diagnostic[]) => void}[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const each of waiting)
      if (each.uri === params.uri && each.version === params.version) each.resolve(params.diagnostics);
  });
  connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({applied: true}));
  connection.listen();
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const server = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'test'}],
    capabilities: {textDocument: {codeAction: {resolveSupport: {properties: ['edit']}}}},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const documentOf = (name: string): TextDocument => {
    const document = documents.get(name);
    if (document === undefined) throw new Error(`${name} is not open`);
    return document;
  };
  const diagnosticsOf = (name: string, version: number): Promise<Diagnostic[]> => {
    const uri = uriOf(name);
    const known = published.find((each) => each.uri === uri && each.version === version);
    return known !== undefined
      ? Promise.resolve(known.diagnostics)
      : new Promise((resolve) => waiting.push({uri, version, resolve}));
  };
  return {
    server,
    pid: child.pid,
    published,
    uriOf,
    diagnosticsOf,
    textOf: (name) => documentOf(name).getText(),
    async open(name, text, languageId = 'markdown') {
      documents.set(name, TextDocument.create(uriOf(name), languageId, 1, text));
      const textDocument = {uri: uriOf(name), languageId, version: 1, text};
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {textDocument});
      return diagnosticsOf(name, 1);
    },
    async type(name, start, end, text) {
      const before = documentOf(name);
      const range: Range = {start: before.positionAt(start), end: before.positionAt(end)};
      const version = before.version + 1;
      documents.set(name, TextDocument.update(before, [{range, text}], version));
      const textDocument = {uri: uriOf(name), version};
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [{range, text}],
      });
      return version;
    },
    async hover(name, offset) {
      const position = documentOf(name).positionAt(offset);
      const params = {textDocument: {uri: uriOf(name)}, position};
      const hover: Hover | null = await connection.sendRequest(HoverRequest.type, params);
      const contents = hover?.contents ?? '';
      return typeof contents === 'object' && 'value' in contents ? contents.value : '';
    },
    async actions(name, start, end = start, only) {
      const document = documentOf(name);
      const range = {start: document.positionAt(start), end: document.positionAt(end)};
      const context = {diagnostics: [], ...(only === undefined ? {} : {only})};
      const found = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: {uri: uriOf(name)},
        range,
        context,
      });
      return (found ?? []).filter(
        (each): each is CodeAction => !('command' in each && typeof each.command === 'string'),
      );
    },
    async apply(name, action) {
      const whole =
        action.edit === undefined ? await connection.sendRequest(CodeActionResolveRequest.type, action) : action;
      const changes = (whole.edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit =>
        TextDocumentEdit.is(each),
      );
      const document = documentOf(name);
      for (const {textDocument} of changes)
        if (textDocument.version !== document.version) throw new Error('the edit is of another version');
      const edits = changes.flatMap((each) => each.edits).filter((edit) => 'newText' in edit);
      return TextDocument.applyEdits(document, edits);
    },
    async close(name) {
      await connection.sendNotification(DidCloseTextDocumentNotification.type, {textDocument: {uri: uriOf(name)}});
    },
    async quit() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return exited;
    },
  };
}
