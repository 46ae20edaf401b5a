/*
 * Makes a disk that cannot read one page: loaded before a process, it fails with EIO each read that
 * touches the bytes FAIL_FROM to FAIL_TO of the file FAIL_FILE.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int fails(int fd, off_t at, size_t size) {
  const char *file = getenv("FAIL_FILE"), *from = getenv("FAIL_FROM"), *to = getenv("FAIL_TO");
  char link[64], path[4096];
  if (!file || !from || !to || at < 0) return 0;
  if (at >= atoll(to) || at + (off_t)size <= atoll(from)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strcmp(path, file) == 0;
}

#define FAIL_WHERE(at) \
  if (fails(fd, at, size)) { \
    errno = EIO; \
    return -1; \
  }

ssize_t read(int fd, void *into, size_t size) {
  FAIL_WHERE(lseek(fd, 0, SEEK_CUR))
  ssize_t (*real)(int, void *, size_t) = dlsym(RTLD_NEXT, "read");
  return real(fd, into, size);
}

ssize_t pread(int fd, void *into, size_t size, off_t at) {
  FAIL_WHERE(at)
  ssize_t (*real)(int, void *, size_t, off_t) = dlsym(RTLD_NEXT, "pread");
  return real(fd, into, size, at);
}

ssize_t pread64(int fd, void *into, size_t size, off64_t at) {
  FAIL_WHERE(at)
  ssize_t (*real)(int, void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pread64");
  return real(fd, into, size, at);
}
