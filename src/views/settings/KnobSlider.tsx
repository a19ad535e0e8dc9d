/** A slider for one numeric knob that all lanes share, acting on the next step. */
import type { Knobs } from '../../core/experiment.ts';
import { Prose } from '../parts/Prose.tsx';
import { Slider } from '../parts/Slider.tsx';
import type { SliderScale } from '../parts/sliderScale.ts';
import { useLab } from '../useLab.ts';
import { useLaneState } from '../useLane.ts';

type NumericKnob = { [K in keyof Knobs]: Knobs[K] extends number ? K : never }[keyof Knobs];

interface KnobSliderProps {
  knob: NumericKnob;
  label: string;
  scale: SliderScale;
  show: (value: number) => string;
}

export function KnobSlider({ knob, label, scale, show }: KnobSliderProps) {
  const lab = useLab();
  const value = useLaneState(({ knobs }) => knobs[knob]);
  return (
    <Slider
      label={<Prose>{label}</Prose>}
      value={value}
      scale={scale}
      show={show}
      say={show}
      onMove={(next) => lab.setKnobs({ [knob]: next })}
    />
  );
}
