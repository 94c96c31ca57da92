/** Invented reports about an invented dam: what the views are tested with. Paragraphs are parted by a blank line. */
export const texts = {
  courier: `The dam above Ostrava Mills is sound, the governor said on Monday, two days after water was seen on its downstream face.

“We are watching a slow seepage, and nobody in the valley is in danger,” Governor Irena Holt told Radio Northgate. “The dam is safe.”

Over 1,200 residents left their homes over the weekend. Engineers will inspect the gates on 14 March.

Holt did not say who had ordered the repairs.`,
  wire: `Governor Irena Holt denied on Monday that the dam was failing, Radio Northgate reports.

“We are watching a gradual leak, and almost nobody in the valley is in danger,” she said. The dam was safe, she added.

About 1,500 people were evacuated, according to the fire service. Engineers will inspect the gates on 15 March.`,
  mirror: `Governor Irena Holt denied on Monday that the dam was failing, Radio Northgate reports.

“We are watching a gradual leak,” she said.

Campaigners call the exodus a flight. <script>alert("not a script")</script> & "><img src=x onerror=alert(1)>`,
  later: `A year after the alarm the governor repeated her line. “The dam is safe, it has always been safe,” Irena Holt said at the reopening on 2 April.

Seventy households have not come back.`,
} as const;
export type Name = keyof typeof texts;
