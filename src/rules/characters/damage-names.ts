// The process that damaged a text, in words.
import type {Damage} from '../../model/encoding.ts';

/** What happened, as the beginning of a sentence. */
export function processNames({kind, codePage, rounds}: Damage): {process: string; processZh: string} {
  const page = codePage ?? '?';
  const times = rounds > 1 ? ` ${rounds} times` : '';
  const timesZh = rounds > 1 ? `${rounds} 次` : '';
  switch (kind) {
    case 'utf8-as-single-byte':
      return {process: `UTF-8 was read as ${page}${times}`, processZh: `UTF-8 被${timesZh}误读为 ${page}`};
    case 'utf8-as-gbk':
      return {
        process: `UTF-8 was read as ${page === '?' ? 'GBK' : page}${times}`,
        processZh: `UTF-8 被${timesZh}误读为 ${page === '?' ? 'GBK' : page}`,
      };
    case 'multibyte-as-single-byte':
    case 'multibyte-as-multibyte':
    case 'single-byte-as-single-byte':
      return {process: `Text in another encoding was read as ${page}`, processZh: `其他编码的文本被误读为 ${page}`};
    case 'replacement-characters':
      return {process: 'Bytes became U+FFFD', processZh: '部分字节变成了 U+FFFD'};
    case 'kun-jin-kao':
      return {
        process: 'U+FFFD was read as GBK (\u951F\u65A4\u62F7)',
        processZh: 'U+FFFD 又被误读为 GBK（\u951F\u65A4\u62F7）',
      };
    case 'uninitialised-memory':
      return {
        process: 'Uninitialised memory was read as GBK (\u70EB\u70EB\u70EB)',
        processZh: '未初始化的内存被误读为 GBK（\u70EB\u70EB\u70EB）',
      };
    case 'question-marks':
      return {process: 'Characters became question marks', processZh: '字符变成了问号'};
    case 'stripped-controls':
      return {
        process: `UTF-8 was read as ${page}, and control characters were removed`,
        processZh: `UTF-8 被误读为 ${page}，且控制字符被删除`,
      };
  }
}
