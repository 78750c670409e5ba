export { BoardStays, BoardStaysEntry } from "./BoardStays.js";
export { CaseBoards, CaseBoardsEntry } from "./CaseBoards.js";
