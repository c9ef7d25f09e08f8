// `tablewatch lsp`: diagnostics, fixes and hovers for editors by the Language Server Protocol, over standard input and output.
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeAction,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {configNames} from '../config/index.ts';
import {describeThrown} from '../messages/describe-error.ts';
import {version} from '../workspace/package-files.ts';
import {suppressionsName} from '../workspace/suppressions-file.ts';
import {languageOf, type Workspace} from '../workspace/workspace.ts';
import {codeActionsFor, deferredEdits, editOf, type DeferredData} from './code-actions.ts';
import {diagnosticsOf} from './diagnostics.ts';
import {hoverAt} from './hover.ts';
import {checkText, type CheckedDocument} from './open-document.ts';
import {openFolder, type FolderWorld, type LspSettings} from './world.ts';

/** Milliseconds without a keystroke after which a document is checked: typing on is not interrupted, and nobody notices the wait. */
const quietMs = 20;

/**
 * The rules run four times slower before the engine has compiled them (10,000 rows: 180 ms, then 45 ms of processor time). A long document is
 * checked again after it was opened, as long as nobody types, so that the first keystroke does not wait for that.
 */
const warmUps = {runs: 5, rows: 2000, pauseMs: 50};

/** Serves until the client says exit, upon which the protocol's library ends the process, or closes its end. */
export async function serveLsp(workspace: Workspace, settings: LspSettings): Promise<void> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  serve(connection, workspace, settings);
  connection.listen();
  await new Promise<void>((resolve) => {
    workspace.signal.addEventListener('abort', () => resolve(), {once: true});
    process.stdin.once('end', resolve).once('close', resolve);
  });
  connection.dispose();
}

/** An open document between two checks. */
interface OpenDocument {
  timer: NodeJS.Timeout | null;
  checked: Promise<CheckedDocument | null>;
}

function serve(connection: Connection, workspace: Workspace, settings: LspSettings): void {
  const documents = new TextDocuments(TextDocument);
  const opened = new Map<string, OpenDocument>();
  const worlds = new Map<string, Promise<FolderWorld>>();
  let folders = [workspace.folder];
  let mayWatch = false;
  let warmUpsLeft = warmUps.runs;

  const worldOf = (uri: string): Promise<FolderWorld> => {
    const folder = folderOf(uri, folders);
    const world = worlds.get(folder) ?? openFolder({...workspace, folder}, settings);
    worlds.set(folder, world);
    return world;
  };
  const check = async (document: TextDocument): Promise<CheckedDocument | null> => {
    const {uri, version: checkedVersion} = document;
    const isOutdated = (): boolean => documents.get(uri)?.version !== checkedVersion;
    try {
      const checked = await checkText(document, await worldOf(uri), isOutdated);
      if (!isOutdated()) {
        const diagnostics = checked === null ? [] : diagnosticsOf(checked, document);
        await connection.sendDiagnostics({uri, version: checkedVersion, diagnostics});
        if (checked !== null && warmUpsLeft > 0 && rowsOf(checked) >= warmUps.rows) void warmUp(document, isOutdated);
      }
      return checked;
    } catch (error) {
      connection.console.error(describeThrown(error, languageOf(settings.lang, workspace))?.message ?? String(error));
      return null;
    }
  };
  const warmUp = async (document: TextDocument, isOutdated: () => boolean): Promise<void> => {
    for (; warmUpsLeft > 0 && !isOutdated(); warmUpsLeft -= 1) {
      await sleep(warmUps.pauseMs, undefined, {ref: false});
      await checkText(document, await worldOf(document.uri), isOutdated);
    }
  };
  const checkSoon = (document: TextDocument): void => {
    const open = opened.get(document.uri) ?? {timer: null, checked: Promise.resolve(null)};
    if (open.timer !== null) clearTimeout(open.timer);
    open.timer = setTimeout(() => {
      open.timer = null;
      open.checked = check(document);
    }, quietMs);
    opened.set(document.uri, open);
  };
  /** The document as it is now: a request does not wait for the keyboard to be quiet. */
  const checkedNow = async (uri: string): Promise<{checked: CheckedDocument; text: TextDocument} | null> => {
    const text = documents.get(uri);
    const open = opened.get(uri);
    if (text === undefined || open === undefined) return null;
    if (open.timer !== null) {
      clearTimeout(open.timer);
      open.timer = null;
      open.checked = check(text);
    }
    const checked = await open.checked;
    return checked === null || checked.version !== text.version ? null : {checked, text};
  };
  const startAnew = (): void => {
    worlds.clear();
    documents.all().forEach(checkSoon);
  };

  connection.onInitialize(({workspaceFolders, capabilities}: InitializeParams): InitializeResult => {
    const given = (workspaceFolders ?? [])
      .filter(({uri}) => uri.startsWith('file:'))
      .map(({uri}) => fileURLToPath(uri));
    if (given.length > 0) folders = given;
    mayWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: {name: 'tablewatch', version},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
        hoverProvider: true,
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, CodeActionKind.SourceFixAll],
          resolveProvider: true,
        },
      },
    };
  });
  connection.onInitialized(() => {
    if (!mayWatch) return;
    const watchers = [...configNames, suppressionsName, '**/snapshots/**'].map((name) => ({
      globPattern: name.includes('*') ? name : `**/${name}`,
    }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers});
  });
  connection.onDidChangeWatchedFiles(startAnew);
  connection.onHover(async ({textDocument, position}) => {
    const now = await checkedNow(textDocument.uri);
    return now === null ? null : hoverAt(now.checked, now.text.offsetAt(position));
  });
  connection.onCodeAction(async ({textDocument, range, context}) => {
    const now = await checkedNow(textDocument.uri);
    return now === null ? [] : codeActionsFor(now.checked, now.text, range, context);
  });
  connection.onCodeActionResolve(async (action): Promise<CodeAction> => {
    const {data}: {readonly data?: unknown} = action;
    if (!isDeferred(data)) return action;
    const {uri, edit} = data;
    const now = await checkedNow(uri);
    if (now === null) return action;
    const edits = await deferredEdits(edit, now.checked, now.text, {...workspace, folder: now.checked.world.folder});
    return {...action, edit: editOf(now.text, edits)};
  });
  documents.onDidChangeContent(({document}) => checkSoon(document));
  documents.onDidSave(({document}) => {
    // What git and the store have may be newer now.
    worlds.delete(folderOf(document.uri, folders));
  });
  documents.onDidClose(({document: {uri}}) => {
    const timer = opened.get(uri)?.timer ?? null;
    if (timer !== null) clearTimeout(timer);
    opened.delete(uri);
    void connection.sendDiagnostics({uri, diagnostics: []});
  });
  documents.listen(connection);
}

function rowsOf({document: {tables}}: CheckedDocument): number {
  return tables.reduce((sum, {rowCount}) => sum + rowCount, 0);
}

function isDeferred(data: unknown): data is DeferredData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'edit' in data;
}

/** The innermost folder that a document is in, else the first. */
function folderOf(uri: string, folders: readonly string[]): string {
  const file = uri.startsWith('file:') ? fileURLToPath(uri) : '';
  const around = folders.filter((folder) => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep));
  return around.sort((a, b) => b.length - a.length)[0] ?? folders[0] ?? '.';
}
