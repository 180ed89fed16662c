import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useTranslations } from 'use-intl';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import classes from './sequence-canvas.module.css';
import { StepCounts } from './step-counts.tsx';
import { stepIcons } from './step-icons.ts';
import { StepShare } from './step-share.tsx';
import { useStepText } from './step-text.ts';

export type StepNodeData = { readonly stepKey: string };

/** One step on the drawing: what it does, what is wrong with it, who is there. */
export function StepNode({ data, selected }: NodeProps<Node<StepNodeData>>) {
  const t = useTranslations('programmeEdit.sequence');
  const { design, programme } = useProgrammeEditor();
  const say = useStepText(design);
  const step = design.sequence.steps.find(({ key }) => key === data.stepKey);
  if (!step) return null;
  const Icon = stepIcons[step.type];
  const wrong = programme.problems.some(({ severity, at }) => severity === 'error' && at.step === step.key);
  return (
    <div className={classes.step} data-type={step.type} data-chosen={selected} data-wrong={wrong}>
      <Handle type="target" position={Position.Top} className={classes.handle} />
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span className={classes.text}>{say(step)}</span>
        {wrong && <span className={classes.wrong}>{t('wrong')}</span>}
        <StepCounts step={step} programme={programme} />
      </div>
      <StepShare step={step} programme={programme} />
      {step.type !== 'exit' && <Handle type="source" position={Position.Bottom} className={classes.handle} />}
    </div>
  );
}

export function StartNode() {
  const t = useTranslations('programmeEdit.sequence');
  return (
    <div className={classes.start}>
      {t('start')}
      <Handle type="source" position={Position.Bottom} className={classes.handle} />
    </div>
  );
}
