// The part of a document that remark gets to see: stretches shown as they are and stretches that a short stand-in
// replaces, with the way back from offsets in the visible text to offsets in the document.
import {partitionPoint} from '../model/partition-point.ts';
import {Offsets} from './offsets.ts';

/** Collects a visible text from left to right over the document's text. */
export class VisibleText {
  private readonly text: string;
  private readonly pieces: string[] = [];
  private readonly visibleStarts = new Offsets();
  private readonly starts = new Offsets();
  private readonly ends = new Offsets();
  /** 1 where the piece is a stand-in. */
  private readonly replaced = new Offsets();
  private shownTo: number;
  private length = 0;

  constructor(text: string, start: number) {
    this.text = text;
    this.shownTo = start;
  }

  /** Shows everything up to `start`, then `standIn` for the text from `start` to `end`. */
  replace(start: number, end: number, standIn: string): void {
    this.showTo(start);
    if (standIn !== '') this.push(start, end, standIn, 1);
    this.shownTo = end;
  }

  /** Shows the rest of the document and returns the visible text. */
  finish(): string {
    this.showTo(this.text.length);
    return this.pieces.join('');
  }

  /** Offset in the document of the first character that the one at `offset` stands for. */
  startAt(offset: number): number {
    const piece = this.pieceAt(offset);
    const start = this.starts.at(piece);
    return this.replaced.at(piece) === 1 ? start : start + offset - this.visibleStarts.at(piece);
  }

  /** Offset in the document where what ends before `offset` in the visible text ends. */
  endAt(offset: number): number {
    if (offset === 0) return this.starts.at(0);
    const piece = this.pieceAt(offset - 1);
    if (this.replaced.at(piece) === 1) return this.ends.at(piece);
    return this.starts.at(piece) + offset - this.visibleStarts.at(piece);
  }

  /** Whether a stand-in is between two offsets of the visible text. */
  hasStandIn(start: number, end: number): boolean {
    for (let piece = this.pieceAt(start); piece <= this.pieceAt(end - 1); piece++) {
      if (this.replaced.at(piece) === 1) return true;
    }
    return false;
  }

  private showTo(end: number): void {
    if (end > this.shownTo) this.push(this.shownTo, end, this.text.slice(this.shownTo, end), 0);
    this.shownTo = Math.max(this.shownTo, end);
  }

  private push(start: number, end: number, shown: string, replaced: 0 | 1): void {
    this.pieces.push(shown);
    this.visibleStarts.push(this.length);
    this.starts.push(start);
    this.ends.push(end);
    this.replaced.push(replaced);
    this.length += shown.length;
  }

  /** The last piece that starts at or before `offset`. */
  private pieceAt(offset: number): number {
    const {visibleStarts} = this;
    return Math.max(0, partitionPoint(visibleStarts.length, (piece) => visibleStarts.at(piece) <= offset) - 1);
  }
}
