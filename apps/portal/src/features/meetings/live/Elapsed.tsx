import { useEffect, useState } from "react";

/** How long a child has been discussed, as 6:05; it goes on while the child is the one discussed. */
export function Elapsed({ seconds, isRunning }: { seconds: number; isRunning: boolean }) {
  const [more, setMore] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it starts again from what the register counted.
  useEffect(() => {
    setMore(0);
    if (!isRunning) return;
    const began = Date.now();
    const timer = window.setInterval(() => setMore(Math.floor((Date.now() - began) / 1000)), 1000);
    return () => window.clearInterval(timer);
  }, [seconds, isRunning]);
  const all = seconds + more;
  return (
    <span className="app-nowrap">
      {Math.floor(all / 60)}:{String(all % 60).padStart(2, "0")}
    </span>
  );
}
