// The repair page without a browser: what it takes, what it makes of it, and the document with the readings that a person picked.
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {ask, formBody} from './ask.ts';
import {openForm, type Site, startSite} from './site.ts';

let site: Site;
let form: {readonly csrf: string; readonly cookie: string};
beforeAll(async () => {
  site = await startSite({}, false);
  form = await openForm(site.url);
});
afterAll(() => site.close());

const broken = 'Das Modell fÃ¼r groÃŸe Texte';

/** Sends a form as browsers send files: in parts. */
async function upload(name: string, content: string): Promise<Response> {
  const body = new FormData();
  body.set('csrf', form.csrf);
  body.set('file', new Blob([content]), name);
  return await fetch(`${site.url}/repair`, {method: 'POST', headers: {cookie: form.cookie}, body});
}

const post = (path: string, fields: Readonly<Record<string, string>>) => {
  const {headers, body} = formBody({csrf: form.csrf, ...fields});
  return ask(site.url, path, {method: 'POST', headers: {...headers, cookie: form.cookie}, body});
};

describe('what is sent', () => {
  test.each([
    ['C:\\boards\\tafel.md', 'tafel.md'],
    ['/home/me/tafel.md', 'tafel.md'],
    ['.htaccess', 'document.md'],
    ['"*"', 'document.md'],
  ])('a file %s is repaired and goes back as %s', async (name, shown) => {
    const answer = await upload(name, broken);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('für große Texte');
    expect(page).toContain(`name="name" value="${shown}"`);
  });

  test('a text is repaired, with or without a file that is empty', async () => {
    expect((await post('/repair', {text: broken})).text).toContain('für große Texte');
    const nothing = await upload('empty.md', '');
    expect([nothing.status, (await nothing.text()).includes('role="alert"')]).toEqual([400, true]);
  });

  test('a document over 1 MB is refused with the limit', async () => {
    const answer = await upload('large.md', 'a'.repeat(2 ** 20 + 1));
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('1 MB')]);
  });
});

describe('the download', () => {
  const download = async (text: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const document = Buffer.from(text).toString('base64');
    return (await post('/repair/download', {document, name: 'tafel.md', ...fields})).text;
  };

  test('has the name of the document in any script, and its byte order mark', async () => {
    const document = Buffer.from('x').toString('base64');
    const {headers, text} = await post('/repair/download', {document, name: '榜单.md', bom: '1'});
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('榜单.md')}`);
    expect(text).toBe('\ufeffx');
  });

  test.each([
    ['a reading that was picked', {'pick-1-1': '5b66'}, '大学大?'],
    ['a reading of two characters', {'pick-1-1': '5b66-9662'}, '大学院大?'],
    ['a character that was taken away', {'pick-1-1': ''}, '大大?'],
    ['a typed text, which wins over a pick', {'pick-1-1': '5b66', 'type-1-1': '家'}, '大家大?'],
    ['a choice for equal ones', {'pick-1-1': '5b66', 'same-1-1': '3f 3-1'}, '大学大学'],
    [
      'one of the equal ones chosen by itself',
      {'pick-1-1': '5b66', 'same-1-1': '3f 3-1', 'pick-3-1': '5bb6'},
      '大学大家',
    ],
    ['equal ones of which none was chosen', {'same-1-1': '3f 3-1'}, '大?大?'],
    ['no typed text', {'type-1-1': ' '}, '大?大?'],
    [
      'places and texts that are none',
      {'pick-x': '61', 'pick-9-1': '61', 'type-1-1': 'a\u0000b', 'type-3-1': '123456789'},
      '大?大?',
    ],
    ['codes of another form', {'pick-1-1': 'zz', 'pick-3-1': '61-61-61-61-61-61-61-61-61'}, '大?大?'],
    ['a code beyond the last character', {'pick-1-1': 'ffffff'}, '大?大?'],
    ['places that overlap: the first', {'pick-1-2': '61', 'pick-2-1': '62'}, '大a?'],
  ])('%s', async (_, fields, expected) => {
    expect(await download('大?大?', fields)).toBe(expected);
  });
});
