/** Figures as a person reads them: few digits, with their range, in the browser's way of writing numbers. */
import type { Range } from "../transport/protocol.generated";
import { browserLanguage, say } from "./say";

/** A figure in parts, for a page that sets them in different sizes. */
export interface Figure {
  readonly central: string;
  readonly unit: string;
  /** "between 0.6 and 2.9 Wh" */
  readonly range: string;
}

export function energyFigure(energyWh: Range): Figure {
  return energyWh.central < 1000 ? figure(energyWh, 1, "Wh") : figure(energyWh, 1000, "kWh");
}

export function co2eFigure(co2eG: Range): Figure {
  return co2eG.central < 1000 ? figure(co2eG, 1, "g CO₂e") : figure(co2eG, 1000, "kg CO₂e");
}

function figure(range: Range, divisor: number, unit: string): Figure {
  const write = digits(3);
  const [low, central, high] = [range.low, range.central, range.high].map((value) => write(value / divisor));
  return {
    central: central ?? "",
    unit,
    range: say("rangeBetween", { low: low ?? "", high: high ?? "", unit }),
  };
}

/** "1.23 Wh" of an amount as it is retired, in milliwatt-hours. */
export function energyOfMwh(mwh: number): string {
  const { central, unit } = energyFigure({ low: 0, central: mwh / 1000, high: 0 });
  return `${central} ${unit}`;
}

/** The parts of one line's figures, as the line and its example show them. */
export interface LineFigureTexts {
  readonly energy: string;
  readonly low: string;
  readonly high: string;
  readonly co2e: string;
}

export function lineTexts(energyWh: Range, co2eG: Range): LineFigureTexts {
  const write = digits(2);
  return {
    energy: write(energyWh.central),
    low: write(energyWh.low),
    high: write(energyWh.high),
    co2e: write(co2eG.central),
  };
}

/** "0.4 Wh (0.1–1.6) · 0.15 g CO₂e": the same in every language but for how numbers are written. */
export function lineText({ energy, low, high, co2e }: LineFigureTexts): string {
  return `${energy} Wh (${low}–${high}) · ${co2e} g CO₂e`;
}

function digits(maximumSignificantDigits: number): (value: number) => string {
  const format = new Intl.NumberFormat(browserLanguage(), { maximumSignificantDigits });
  return (value) => format.format(value);
}
