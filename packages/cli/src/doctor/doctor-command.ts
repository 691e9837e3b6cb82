import type { CommandDefinition } from '../command.ts'

export const doctorCommand: CommandDefinition = {
  name: 'doctor',
  argument: '[dir]',
  description: 'Check versions, configuration and machine for what makes builds fail or grow',
  options: [{ flags: '--json', description: 'Print the checks as one JSON document' }],
  examples: ['firstpaint doctor', 'firstpaint doctor apps/web'],
  async run(argument, _options, context) {
    const { doctor } = await import('./doctor.ts')
    return doctor(argument ?? '.', context)
  },
}
