/** The reason `tagger 0.93` for each probability of two places. */
const REASONS: readonly string[] = Array.from(
  { length: 101 },
  (_, hundredths) => `tagger ${(hundredths / 100).toFixed(2)}`,
);
/** Nearer to a half of a hundredth than this, a product's rounding may go astray. */
const DOUBTFUL = 1e-6;

/** `tagger 0.93`: what `toFixed(2)` gives, which takes longer than all else about a span. `confidence` is 0 to 1. */
export function taggerReason(confidence: number): string {
  const hundredths = confidence * 100;
  const whole = Math.floor(hundredths);
  const rest = hundredths - whole;
  const sure = rest < 0.5 - DOUBTFUL || rest > 0.5 + DOUBTFUL;
  return (sure ? REASONS[rest < 0.5 ? whole : whole + 1] : undefined) ?? `tagger ${confidence.toFixed(2)}`;
}
