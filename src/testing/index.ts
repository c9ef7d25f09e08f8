// `tablewatch/testing`: the tester of rules, for rules that are kept outside this repository.
export {testRule} from './test-rule.ts';
