// The header words of every language, in the order in which equal readings are preferred.
import {en} from './en.ts';
import {zh} from './zh.ts';
import {ja} from './ja.ts';
import {ko} from './ko.ts';
import {de} from './de.ts';
import {fr} from './fr.ts';
import {es} from './es.ts';
import {pt} from './pt.ts';
import {it} from './it.ts';
import {ru} from './ru.ts';
import type {HeaderWords} from './meanings.ts';

export const languages: readonly HeaderWords[] = [en, zh, ja, ko, de, fr, es, pt, it, ru];
