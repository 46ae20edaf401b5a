/** Tells electron-builder that the packages in the folder are all that is needed, and ready. */
module.exports = () => Promise.resolve(false);
