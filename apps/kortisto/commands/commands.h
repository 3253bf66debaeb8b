// The functions of the table's rows; each stands in a file of its name in commands/, the verbs
// of a noun in one.
#pragma once

#include "session/invocation.h"

namespace kortisto::app {

void add_client(const WithRegister& with);
void backup(const Configured& with);
void config_check(const Configured& with);
void config_show(const Configured& with);
void demo(const Configured& with);
void edit_client(const WithRegister& with);
void export_client(const WithRegister& with);
void find(const WithRegister& with);
void guardian_add(const WithRegister& with);
void guardian_edit(const WithRegister& with);
void guardian_list(const WithRegister& with);
void guardian_rectify(const WithRegister& with);
void help(const Invocation& with);
void init(const Configured& with);
void list(const WithRegister& with);
void plan_add(const WithRegister& with);
void plan_edit(const WithRegister& with);
void plan_end(const WithRegister& with);
void plan_list(const WithRegister& with);
void plan_rectify(const WithRegister& with);
void plan_review(const WithRegister& with);
void plan_show(const WithRegister& with);
void rectify_client(const WithRegister& with);
void restore(const Configured& with);
void rotate_key(const Configured& with);
void show(const WithRegister& with);
void undo(const WithRegister& with);
void verify(const Configured& with);

}  // namespace kortisto::app
