/** The part of Adaptive Cards 1.5 that our cards are made of; what is not here is not used. */
export interface TextStyle {
  size?: 'Small' | 'Large';
  weight?: 'Bolder';
  color?: 'Accent';
  isSubtle?: true;
}

interface Placed {
  spacing?: 'None' | 'Small' | 'Medium';
}

/** Only for our own sentences: Teams reads Markdown in it. */
export interface TextBlock extends TextStyle, Placed {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
}

export interface TextRun extends TextStyle {
  type: 'TextRun';
  text: string;
}

export interface RichTextBlock extends Placed {
  type: 'RichTextBlock';
  inlines: TextRun[];
}

export interface Image {
  type: 'Image';
  url: string;
  altText: '';
  style: 'person' | 'default';
  width: string;
  height: string;
}

export interface Column extends Placed {
  type: 'Column';
  width: string;
  verticalContentAlignment?: 'Center';
  items: Element[];
}

export interface ColumnSet extends Placed {
  type: 'ColumnSet';
  columns: Column[];
}

export interface Container extends Placed {
  type: 'Container';
  style: 'emphasis';
  items: Element[];
}

export interface TextInput {
  type: 'Input.Text';
  id: string;
  label: string;
  placeholder: string;
  /** What the reader wrote there before; shown as it is. */
  value?: string;
  maxLength: number;
  isMultiline: true;
}

/** One of several, preselected; sent along with whichever button is tapped. */
export interface ChoiceSet {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  style: 'compact';
  value: string;
  choices: { title: string; value: string }[];
}

interface SubmitAction {
  type: 'Action.Submit';
  title: string;
  style?: 'positive';
  associatedInputs?: 'none';
  data: object;
}

export interface ExecuteAction {
  type: 'Action.Execute';
  title: string;
  verb: string;
  style?: 'positive';
  associatedInputs?: 'none';
  data: object;
  fallback: SubmitAction;
}

export interface OpenUrlAction {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
  style?: 'positive';
}

export type Action = ExecuteAction | OpenUrlAction;

export interface ActionSet extends Placed {
  type: 'ActionSet';
  actions: Action[];
}

export type Element = TextBlock | RichTextBlock | Image | ColumnSet | Container | TextInput | ChoiceSet | ActionSet;

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  fallbackText: string;
  speak: string;
  refresh?: { action: Omit<ExecuteAction, 'title' | 'fallback'>; userIds: string[] };
  body: Element[];
}
