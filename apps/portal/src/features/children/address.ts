import { useParams } from "react-router";

/** The reference in the address of a child's page. */
export function useReference(): string {
  return useParams().reference ?? "";
}

/** The address of a child's page, or of a part of it. */
export function childAddress(reference: string, part?: string): string {
  return `/children/${encodeURIComponent(reference)}${part ? `/${part}` : ""}`;
}
