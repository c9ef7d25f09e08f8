// The list of boards that anybody may read.
import {say} from '../../messages/say.ts';
import type {Instant} from '../../model/text.ts';
import {nameCell, numberCell, section, table, timeCell} from './blocks.ts';
import type {PageRequest} from './frame.ts';
import {renderPlainPage} from './lists.ts';

export interface PublicBoardLink {
  readonly title: string;
  readonly href: string;
  readonly rows: number;
  readonly observedAt: Instant;
}

export function renderPublicBoards(boards: readonly PublicBoardLink[], request: PageRequest): string {
  const {language} = request;
  const heading = say(language, 'web.public.title');
  const columns = [
    [say(language, 'web.source.board')],
    [say(language, 'web.source.rows'), 'n'],
    [say(language, 'web.source.seen')],
  ] as const;
  const rows = boards.map(({title, href, rows: count, observedAt}) => [
    nameCell(title, href),
    numberCell(count),
    timeCell(observedAt, request),
  ]);
  const list =
    rows.length === 0
      ? section({about: say(language, 'web.public.none')})
      : section({table: table(heading, columns, rows)});
  return renderPlainPage({heading, about: say(language, 'web.public.about'), sections: [list]}, request);
}
