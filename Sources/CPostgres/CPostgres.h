/* libpq, PostgreSQL's client library; its folder comes from pkg-config. */
#include <libpq-fe.h>
