// What the host writes before each step, in one piece; batch.ts is the other end. Stands before every kernel that reads it.

struct Sample {
  image: u32, // whose pixels
  order: u32, // which of the orders they are read by
  label: u32,
  slot: u32, // where its embedding goes; past the table for nowhere
}

struct Batch {
  cosMargin: f32,
  sinMargin: f32,
  pastMargin: f32, // m·sin m, taken off past θ = π − m
  scale: f32,
  isAngular: u32, // 0: Eq. 1, nothing normalised; the margin is then 0 and the scale 1
  rate: f32, // the learning rate, for Adam with both bias corrections in it
  isAdam: u32, // 0: SGD with momentum
  statisticsRate: f32, // share of the running statistics that this batch replaces
  result: u32, // where loss and target logit go
  samples: array<Sample>,
}
