// Types of the generated templates.js (scripts/templates.mjs). A view's fields are the template's names.
export declare const pageStyle: string;
/** Of the page of findings. */
export declare const findingsStyle: string;
/** Of the report of a repair; the service's style has it, too. */
export declare const reviewStyle: string;
export declare const reviewScript: string;
/** `sha256-…` of `reviewScript`. */
export declare const reviewScriptHash: string;
export declare const pageScript: string;
/** `sha256-…` of `pageScript` for a Content-Security-Policy. */
export declare const pageScriptHash: string;
export declare function changePage(view: object): string;
export declare function digestMail(view: object): string;
export declare function digestText(view: object): string;
export declare function findingsPage(view: object): string;
export declare function ledgerPage(view: object): string;
export declare function repairPage(view: object): string;
