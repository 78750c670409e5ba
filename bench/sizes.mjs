/** The measured authority has as many entries in both sizes, so that only what lies around it grows. */
export const SIZES = {
  S: { entries: 1_000, authorities: 2, database: "bench_s" },
  M: { entries: 100_000, authorities: 153, database: "bench_m" },
};
