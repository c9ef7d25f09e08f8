// Starts `tablewatch lsp` and hands it the documents. Everything else is in the server.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');
const {LanguageClient} = require('vscode-languageclient/node');

const languages = ['markdown', 'csv', 'tsv', 'html'];
let client;

/** The command that was set, else the program of a folder's own packages, else what npx finds. */
function serverCommand(folders) {
  const [command, ...args] = vscode.workspace.getConfiguration('tablewatch').get('command', []);
  if (command !== undefined) return {command, args};
  for (const {uri} of folders) {
    const bin = path.join(uri.fsPath, 'node_modules', 'tablewatch', 'dist', 'cli.js');
    if (uri.scheme === 'file' && fs.existsSync(bin)) return {command: 'node', args: [bin, 'lsp']};
  }
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return {command: npx, args: ['--yes', 'tablewatch', 'lsp'], options: {shell: process.platform === 'win32'}};
}

async function start() {
  const documentSelector = ['file', 'untitled'].flatMap((scheme) => languages.map((language) => ({scheme, language})));
  const command = serverCommand(vscode.workspace.workspaceFolders ?? []);
  client = new LanguageClient('tablewatch', 'tablewatch', command, {documentSelector});
  await client.start();
}

exports.activate = async (context) => {
  const restart = async () => {
    await client?.stop();
    await start();
  };
  context.subscriptions.push(vscode.commands.registerCommand('tablewatch.restart', restart));
  await start();
};

exports.deactivate = () => client?.stop();
