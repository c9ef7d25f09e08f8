// The built program, from where the build put it (SOAK_DIST: elsewhere).
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

export const dist = process.env.SOAK_DIST ?? resolve(import.meta.dirname, '../../dist');

export const load = (file) => import(pathToFileURL(resolve(dist, file)).href);
