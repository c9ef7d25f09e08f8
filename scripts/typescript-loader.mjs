// Lets Node run the sources as they are: each `.ts` file is transpiled alone when it is imported. For tools only.
import fs from 'node:fs';
import {fileURLToPath} from 'node:url';
import typescript from 'typescript';

const compilerOptions = {
  target: typescript.ScriptTarget.ES2023,
  module: typescript.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const text = fs.readFileSync(fileURLToPath(url), 'utf8');
  const {outputText} = typescript.transpileModule(text, {compilerOptions, fileName: fileURLToPath(url)});
  return {format: 'module', source: outputText, shortCircuit: true};
}
