/** Made by `training/stories/train.ts`; see `docs/stories.md`. */
export const LINK_WEIGHTS = {
  weights: [1.8, 4.2, 2.0, 3.5, 4.5, -1.4, 1.7, 2.2, 4.4, 1.7, -0.7, 2.3, -0.46, 1.6],
  bias: -3.75,
};
