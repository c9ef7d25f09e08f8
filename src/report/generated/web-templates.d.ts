// Types of the generated web-templates.js (scripts/templates.mjs). A view's fields are the template's names.
/** The mark. */
export declare const iconSvg: string;
export declare const webStyle: string;
export declare const webScript: string;
/** Changes whenever one of them does: part of their addresses. */
export declare const assetVersion: string;
/** Returns the page of templates/NAME.hbs. */
export declare function renderWeb(name: string, view: object): string;
