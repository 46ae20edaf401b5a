/** Whether a text is a mail as programs save it: headers that nobody types at its start. */
export const looksLikeEmail = (text: string): boolean => {
  const [head = ''] = text.replace(/\r\n?/g, '\n').split('\n\n');
  return (
    /^[\w-]+:\s/.test(head) &&
    /^(mime-version|message-id|received|content-type|return-path|x-[\w-]+|content-transfer-encoding):/im.test(
      head,
    )
  );
};
