#!/usr/bin/env node
// The process: arguments in, exit status out. No logic.
import './cli/compile-cache.ts';
import {main} from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
