// libnghttp2's interface as the oldest supported version (1.52, Debian 12) has it: the `…2` functions with `nghttp2_ssize`
// came with 1.60 and are not used. With a later version the older functions stay available.
#include <nghttp2/nghttp2.h>

// libnghttp2 copies name and value; its struct has them as mutable all the same.
static inline nghttp2_nv perezvon_header(const uint8_t *name, size_t name_count, const uint8_t *value, size_t value_count) {
    nghttp2_nv header = {(uint8_t *)name, (uint8_t *)value, name_count, value_count, NGHTTP2_NV_FLAG_NONE};
    return header;
}
