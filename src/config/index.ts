// File → checked configuration. Other folders import only this file.
export {checkConfig, configNames, findConfig, linesOfKeys, loadConfig, type LoadOptions} from './load.ts';
export {defaultConfiguration} from '../model/default-configuration.ts';
export {loadPlugin} from './plugins.ts';
