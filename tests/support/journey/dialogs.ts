import type { ElectronApplication } from '@playwright/test';

type Answers = { readonly open?: string; readonly save?: string };

/** Answers the system's file dialogs, which no test can click, with a path each. */
export const answerDialogs = (app: ElectronApplication, answers: Answers): Promise<void> =>
  app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: open === undefined,
        filePaths: open === undefined ? [] : [open],
      });
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
  }, answers);
