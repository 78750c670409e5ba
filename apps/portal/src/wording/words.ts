/** English for every value of an enum; a value added to the contract without words does not compile. */
export type Words<Values extends string> = Readonly<Record<Values, string>>;

/** "Yes", "No" or "Not recorded". */
export function yesOrNo(value: boolean | null | undefined): string {
  if (value === null || value === undefined) return "Not recorded";
  return value ? "Yes" : "No";
}

/** A count with its noun: "1 action", "3 actions", "2 children". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A child's name as lists write it: "GREEN, Asha". Never in a title or an address. */
export function childName(child: { firstName: string; lastName: string }): string {
  return `${child.lastName.toUpperCase()}, ${child.firstName}`;
}

/** A school year in words: "Year 9", "Reception". */
export function yearWords(schoolYear: string): string {
  if (/^\d+$/.test(schoolYear)) return `Year ${schoolYear}`;
  return schoolYear === "R" ? "Reception" : schoolYear;
}
