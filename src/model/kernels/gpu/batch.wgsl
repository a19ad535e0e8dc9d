// What the host writes before each step, in one piece; batch.ts is the other end. Stands before every kernel that reads it.

struct Sample {
  image: u32, // whose pixels
  order: u32, // which of the orders they are read by
  label: u32,
  slot: u32, // where its embedding goes; past the table for nowhere
}

// ψ over a cell of the curve's table, and its slope: two cubics, lowest power first; core/losses/table.ts makes them.
struct Cell {
  value: vec4f,
  slope: vec4f,
}

const PIECES = 8u;
const CELLS_A_PIECE = 16u;

const CENTRE = 1u;
const INTRA = 2u;
const INTER = 3u;

struct Batch {
  starts: array<f32, PIECES>, // of the curve's pieces
  cellsPerRadian: array<f32, PIECES>,
  scale: f32,
  radius: u32, // what multiplies the cosines; 0: ‖x‖·‖w‖, nothing normalised; 1: ‖x‖; 2: the scale
  rate: f32, // the learning rate, for Adam with both bias corrections in it
  isAdam: u32, // 0: SGD with momentum
  statisticsRate: f32, // share of the running statistics that this batch replaces
  result: u32, // where loss and target logit go
  term: u32, // what the loss has beside its curve; 0: nothing
  amount: f32, // its weight, or the triplets' margin in radians
  cells: array<Cell, PIECES * CELLS_A_PIECE>,
  samples: array<Sample>,
}
