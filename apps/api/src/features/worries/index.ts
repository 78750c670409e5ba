export { carryAnswers } from "./carry-answers.js";
export { keepAnswer } from "./keep-answer.js";
export { readWorries } from "./worries.reading.js";
export { WorryInput } from "./worry.input.js";
export { WorryAnswer } from "./worry-answer.entity.js";
