// One message per digest in the form that each chat takes, within its size and rate (documented limits as of 2026-11).
import {type ChatFormat, hmac, json, refusalByCode, type WebChannel} from './chat-format.ts';
import {discord} from './discord.ts';
import {cutLines, toSlack, withoutMentions} from './markdown.ts';
import {mattermost} from './mattermost.ts';
import {ntfy} from './ntfy.ts';
import {teams} from './teams.ts';
import {telegram} from './telegram.ts';

/** Our own receiver: all of it, signed over time and body, so that it can be neither forged nor replayed later. */
const webhook: ChatFormat = {
  spacingMs: 0,
  request: ({key, subject, preheader, text, markdown, html}, {url, secret}, now) => {
    const body = JSON.stringify({schemaVersion: 1, id: key, subject, preheader, text, markdown, html});
    const time = String(Math.floor(now / 1000));
    const signature =
      secret === null ? {} : {'x-tablewatch-signature': `t=${time},v1=${hmac(secret, `${time}.${body}`, 'hex')}`};
    return {url, headers: {...json, 'idempotency-key': key, ...signature}, body};
  },
  refusal: () => null,
};

/** A block of text holds 3,000 characters, a message 50 blocks; one message a second. */
const slack: ChatFormat = {
  spacingMs: 1050,
  request: ({subject, markdown, cutNote}, {url}) => {
    const lines = cutLines(toSlack(markdown), 12_000, cutNote).split('\n');
    const blocks = packLines(lines, 2900).map((text) => ({type: 'section', text: {type: 'mrkdwn', text}}));
    return {url, headers: json, body: JSON.stringify({text: toSlack(subject), blocks})};
  },
  refusal: (answer) => (answer.trim() === 'ok' ? null : {reason: answer, permanent: true}),
};

/** A card's request may have 20 KB; 100 a minute and 5 a second. Signed with the time in seconds. */
const feishu: ChatFormat = {
  spacingMs: 700,
  request: ({subject, markdown, cutNote}, {url, secret}, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const sign = secret === null ? {} : {timestamp, sign: hmac(`${timestamp}\n${secret}`, '', 'base64')};
    const content = cutLines(withoutMentions(markdown), 14_000, cutNote);
    const card = {header: {title: {tag: 'plain_text', content: subject}}, elements: [{tag: 'markdown', content}]};
    return {url, headers: json, body: JSON.stringify({...sign, msg_type: 'interactive', card})};
  },
  refusal: (answer) => refusalByCode(answer, ['code', 'StatusCode'], [9499, 11232]),
};

/** 20 messages a minute per robot, then blocked for ten minutes; 20,000 bytes. Signed in the address, time in milliseconds. */
const dingtalk: ChatFormat = {
  spacingMs: 3100,
  request: ({subject, markdown, cutNote}, {url, secret}, now) => {
    const address = new URL(url);
    if (secret !== null) {
      address.searchParams.set('timestamp', String(now));
      address.searchParams.set('sign', hmac(secret, `${String(now)}\n${secret}`, 'base64'));
    }
    const text = cutLines(withoutMentions(`### ${subject}\n\n${markdown}`), 16_000, cutNote);
    return {
      url: address.href,
      headers: json,
      body: JSON.stringify({msgtype: 'markdown', markdown: {title: subject, text}}),
    };
  },
  refusal: (answer) => refusalByCode(answer, ['errcode'], [130101, 410100, -1]),
};

/** 4,096 bytes of Markdown without tables; 20 a minute per robot. The address is the secret. */
const wecom: ChatFormat = {
  spacingMs: 3100,
  request: ({subject, markdown, cutNote}, {url}) => {
    const content = cutLines(withoutMentions(`### ${subject}\n${markdown}`), 4000, cutNote);
    return {url, headers: json, body: JSON.stringify({msgtype: 'markdown', markdown: {content}})};
  },
  refusal: (answer) => refusalByCode(answer, ['errcode'], [45009, -1]),
};

export const chatFormats: Readonly<Record<WebChannel['kind'], ChatFormat>> = {
  json: webhook,
  slack,
  feishu,
  dingtalk,
  wecom,
  discord,
  telegram,
  teams,
  ntfy,
  mattermost,
};

/** Lines joined to pieces of at most `limit` characters; a longer line is cut. */
function packLines(lines: readonly string[], limit: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of lines.map((one) => one.slice(0, limit))) {
    if (piece.length + line.length + 1 > limit) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? line : `${piece}\n${line}`;
  }
  return [...pieces, piece].filter((one) => one.trim() !== '');
}
