// `node --import` this so that the generator can read the model's own sources.
import {register} from 'node:module';

register('../typescript-loader.mjs', import.meta.url);
