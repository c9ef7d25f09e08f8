// Step "Comment on the pull request": one comment, written again at each push. Without anything to tell, an old one is brought up to date
// and no new one is made.
import fs from 'node:fs';
import path from 'node:path';
import {reports} from './run-tablewatch.mjs';

const {GITHUB_API_URL, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_TOKEN} = process.env;
const marker = '<!-- tablewatch-changes -->';
/** GitHub refuses longer comments. */
const maxCharacters = 65_536;
/** Comments that are looked through for ours: ten pages. */
const maxPages = 10;

const {number} = JSON.parse(fs.readFileSync(GITHUB_EVENT_PATH, 'utf8')).pull_request;
const file = path.join(reports, 'changes.md');
const changes = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
const known = await findComment();
if (changes !== '' || known !== null) {
  const body = bodyOf(changes);
  if (known === null) await call('POST', `issues/${number}/comments`, {body});
  else await call('PATCH', `issues/comments/${known}`, {body});
}

function bodyOf(text) {
  const head = `${marker}\n### tablewatch\n\n`;
  if (text === '') return `${head}No table changes compared with the base branch.\n`;
  const left = '\n\n… cut; the artifact of the job has the whole report.\n';
  const room = maxCharacters - head.length - left.length;
  return head + (text.length <= room ? text : `${text.slice(0, text.lastIndexOf('\n', room))}${left}`);
}

async function findComment() {
  for (let page = 1; page <= maxPages; page++) {
    const comments = (await call('GET', `issues/${number}/comments?per_page=100&page=${page}`)) ?? [];
    const ours = comments.find(({body}) => body?.startsWith(marker));
    if (ours !== undefined) return ours.id;
    if (comments.length < 100) return null;
  }
  return null;
}

/** Returns the answer; a refusal is a warning: in pull requests from forks the token may only read. */
async function call(method, resource, body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${resource}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'user-agent': 'tablewatch',
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
    },
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    signal: AbortSignal.timeout(30_000),
  });
  if (response.ok) return response.json();
  console.log(`::warning title=tablewatch::no comment: ${method} ${resource} was answered with ${response.status}`);
  process.exit(0);
}
