/** Words that people or the procedure wrote, ended with one full stop. */
export function asSentence(words: string): string {
  return `${words.trim().replace(/\.+$/, "")}.`;
}
