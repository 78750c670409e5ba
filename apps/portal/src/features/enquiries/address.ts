import { useParams } from "react-router";

/** The address of an enquiry, or of one of its pages. */
export function enquiryAddress(reference: string, part?: string): string {
  return `/enquiries/${encodeURIComponent(reference)}${part ? `/${part}` : ""}`;
}

/** The reference in this page's address. */
export function useEnquiryReference(): string {
  return useParams().reference ?? "";
}
