export { EnquiryDocument } from "./document.entity.js";
export { documentsById, documentsOfEnquiries, readDocuments } from "./documents.reading.js";
