/** English for every value of an enum; a value added to the contract without words does not compile. */
export type Words<Values extends string> = Readonly<Record<Values, string>>;
