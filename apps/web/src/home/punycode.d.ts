/** The one function of punycode that is used; its published types describe Node's module of the same name. */
declare module 'punycode/punycode.js' {
  const punycode: { encode(text: string): string };
  // biome-ignore lint/style/noDefaultExport: a CommonJS module has no other.
  export default punycode;
}
