// What vitest runs once before all tests: the sources import the precompiled templates.
export {writeTemplates as setup} from './templates.mjs';
