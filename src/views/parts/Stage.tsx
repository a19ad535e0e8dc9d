/** The place of the circle: a square that nothing else moves, with the projection switch in its free corner. */
import { useState } from 'react';
import { Circle } from '../circle/Circle.tsx';
import { circleText } from '../circle/text.ts';
import { Hideable } from '../Hideable.tsx';
import { useFrameMeter } from '../useFrameMeter.ts';
import { useLab, useLabState, useWords } from '../useLab.ts';
import { Failure } from './Failure.tsx';
import { Segmented } from './Segmented.tsx';
import styles from './stage.module.css';

const PROJECTIONS = ['circle', 'plane'] as const;

export function Stage() {
  const lab = useLab();
  const [singled, setSingled] = useState<number | null>(null);
  const { text } = useWords();
  const loss = useLabState((state) => state.knobs.loss);
  const { language, projection } = useLabState((state) => state.view);
  return (
    <div className={styles.stage}>
      <Circle
        lab={lab}
        lane={0}
        name={text.loss.names[loss]}
        text={circleText[language]}
        meter={useFrameMeter()}
        singled={singled}
        onSingle={setSingled}
      />
      <Hideable name="projection">
        <div className={styles.projection}>
          <Segmented
            label={text.view.projection}
            isLabelHidden
            shape="inline"
            options={PROJECTIONS}
            names={text.view.projections}
            value={projection}
            onChoose={(next) => lab.setView({ projection: next })}
          />
        </div>
      </Hideable>
      <Failure />
    </div>
  );
}
