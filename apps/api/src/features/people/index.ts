export { addPerson } from "./add-person.js";
export { findOrAddSchool } from "./find-or-add-school.js";
export { changeRolesByCommand, correctByCommand, endByCommand, nameByCommand } from "./naming/by-command.js";
export { Authority, Borough, Person, School, Seat, SeatHolding, Service } from "./people.entities.js";
export { boroughsByCode, byId, listAll, peopleById, schoolsById, seatsById, servicesById } from "./people.reading.js";
export { readViewer } from "./read-viewer.js";
export { NewPersonInput } from "./seats.types.js";
export { Viewer } from "./viewer.type.js";
export { whoSees, whoToAsk } from "./who-to-ask.js";
