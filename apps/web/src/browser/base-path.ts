/** The base path of the deployment. */

/** Prefix of every path of the product: empty at a host's root, else a path such as `/call`, which the server writes into its pages (BASE_PATH). */
export const BASE_PATH = document.documentElement.dataset.base ?? '';
